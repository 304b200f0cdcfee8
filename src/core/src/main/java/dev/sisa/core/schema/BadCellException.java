package dev.sisa.core.schema;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;
import java.util.Optional;

/** The text of a cell does not fit its column in the schema. The message has the problem and the remedies, not the place. */
public final class BadCellException extends RuntimeException implements ClassifiedFailure {

    private final String problem;
    private final String inFile;
    private final Optional<String> inSchema;

    /** A fault that only the file can be rid of. */
    public BadCellException(String problem, String inFile) {
        this(problem, inFile, Optional.empty());
    }

    /**
     * A fault with two remedies, each an order such as "Correct it".
     *
     * @param inSchema goes on behind ", or", while the schema can still change
     */
    public BadCellException(String problem, String inFile, String inSchema) {
        this(problem, inFile, Optional.of(inSchema));
    }

    private BadCellException(String problem, String inFile, Optional<String> inSchema) {
        super(text(problem, inFile, inSchema));
        this.problem = problem;
        this.inFile = inFile;
        this.inSchema = inSchema;
    }

    /** The message, with the remedy in the schema only while that may change: no model has it yet. */
    public String message(boolean schemaMayChange) {
        return text(problem, inFile, schemaMayChange ? inSchema : Optional.empty());
    }

    private static String text(String problem, String inFile, Optional<String> inSchema) {
        return problem + ". " + inFile
                + inSchema.map(remedy -> ", or " + remedy).orElse("") + ".";
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "bad-data";
    }
}
