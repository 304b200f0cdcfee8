package dev.sisa.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.io.File;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Calls that core never makes: everything of the world comes in by a port. */
final class Taboos {

    /** Rules by what they forbid. */
    static final Map<String, ArchRule> ALL = Map.of(
            "clock",
            broken().callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class),
            "sleep",
            broken().callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", Duration.class),
            "environment",
            broken().callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class),
            "files",
            broken().dependOnClassesThat()
                    .areAssignableTo(File.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("java.nio.file.."),
            "luck",
            broken().callConstructor(Random.class),
            "secrets",
            broken().dependOnClassesThat().areAssignableTo(SecureRandom.class),
            "logs",
            broken().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j.."),
            "names",
            broken().haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameContaining("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Service"));

    private Taboos() {}

    private static ClassesShould broken() {
        return noClasses().should();
    }
}
