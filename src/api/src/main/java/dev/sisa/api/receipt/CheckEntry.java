package dev.sisa.api.receipt;

import dev.sisa.core.receipt.check.CheckResult;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One check of one receipt, or of a chain of them.
 *
 * @param check see {@link CheckResult.Check}
 * @param subject name of the receipt, the file or the chain; of a signature also its algorithm
 * @param result see {@link CheckVerdict}
 * @param where what differs or is odd where, or why it could not be checked
 * @param supersededBy sequence of the newest addendum that tells of the same
 */
public record CheckEntry(
        CheckResult.Check check,
        String subject,
        CheckVerdict result,
        Optional<String> where,
        OptionalLong supersededBy) {

    /** The result of a check. */
    public static CheckEntry of(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed _ -> of(result, CheckVerdict.PASSED, Optional.empty());
            case CheckResult.Failed failed -> of(result, CheckVerdict.FAILED, Optional.of(failed.where()));
            case CheckResult.Unchecked unchecked -> of(result, CheckVerdict.UNCHECKED, Optional.of(unchecked.why()));
            case CheckResult.Doubtful odd -> of(result, CheckVerdict.DOUBTFUL, Optional.of(odd.where()));
            case CheckResult.Superseded old ->
                new CheckEntry(
                        old.check(),
                        old.subject(),
                        CheckVerdict.SUPERSEDED,
                        Optional.empty(),
                        OptionalLong.of(old.by()));
        };
    }

    private static CheckEntry of(CheckResult result, CheckVerdict verdict, Optional<String> where) {
        return new CheckEntry(result.check(), result.subject(), verdict, where, OptionalLong.empty());
    }
}
