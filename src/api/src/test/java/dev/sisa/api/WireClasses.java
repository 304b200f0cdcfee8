package dev.sisa.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Comparator;
import java.util.stream.Stream;

/** The classes of this module, without its tests. */
final class WireClasses {

    static final String API = "dev.sisa.api";
    static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(WireJson.class.getProtectionDomain().getCodeSource().getLocation());

    private WireClasses() {}

    /** Public records, by name. */
    static Stream<Class<?>> records() {
        return MAIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName));
    }
}
