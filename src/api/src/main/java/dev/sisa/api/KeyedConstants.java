package dev.sisa.api;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.failure.FailureClass;
import java.util.Locale;

/** Constants by their keys, in lower case and with dashes, whatever style a store has them in. */
final class KeyedConstants extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = word(constants[i]);
        }
        return names;
    }

    private static String word(Enum<?> constant) {
        return switch (constant) {
            case Keyed keyed -> keyed.key().toLowerCase(Locale.ROOT).replace('_', '-');
            case FailureClass failureClass -> failureClass.key();
            default -> throw new IllegalArgumentException(constant.getDeclaringClass() + " has no keys");
        };
    }
}
