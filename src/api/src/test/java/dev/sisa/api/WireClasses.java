package dev.sisa.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of this module, without its tests. */
final class WireClasses {

    static final String API = "dev.sisa.api";
    static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(WireJson.class.getProtectionDomain().getCodeSource().getLocation());

    private WireClasses() {}

    /** The name of a component in documents: its own, unless that is no name of Java. */
    static String field(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }

    /** Public records, by name. */
    static Stream<Class<?>> records() {
        return MAIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName));
    }
}
