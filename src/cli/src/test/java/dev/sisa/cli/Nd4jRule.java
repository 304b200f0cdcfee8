package dev.sisa.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Programs carry ND4J and must not see it, or every start would pay for it. */
public final class Nd4jRule {

    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

    private Nd4jRule() {}

    /** Dependencies on ND4J of the classes of a package. */
    public static List<String> violations(String root) {
        return RULE.evaluate(new ClassFileImporter().importPackages(root))
                .getFailureReport()
                .getDetails();
    }
}
