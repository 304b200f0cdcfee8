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

    /** The message, without the remedy in the schema where that is fixed, since a model has it. */
    public String message(boolean schemaIsFixed) {
        return text(problem, inFile, schemaIsFixed ? Optional.empty() : inSchema);
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
