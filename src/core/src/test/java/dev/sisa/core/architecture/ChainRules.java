package dev.sisa.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.ControlStore;

/** Rules about chains of dependencies, which no arrow of one package states. */
final class ChainRules {

    private ChainRules() {}

    /** A check of receipts works on documents alone, since it is run where there is no home. */
    static ArchRule noStoreInChecks(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".receipt.check")
                .should()
                .transitivelyDependOnClassesThat()
                .belongToAnyOf(ControlStore.class, BlobStore.class);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }
}
