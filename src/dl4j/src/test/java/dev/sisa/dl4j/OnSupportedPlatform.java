package dev.sisa.dl4j;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class that needs the native library; elsewhere it is skipped with a reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnSupportedPlatform.Condition.class)
@interface OnSupportedPlatform {

    /** Asks {@link DeviceClass}. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String system = System.getProperty("os.name");
            String processor = System.getProperty("os.arch");
            if (new DeviceClass(System.getenv(), system, processor).supported()) {
                return ConditionEvaluationResult.enabled("there is a native library");
            }
            System.out.println("skipped: no native library of ND4J for " + system + " on " + processor);
            return ConditionEvaluationResult.disabled("no native library of ND4J for " + system + " on " + processor);
        }
    }
}
