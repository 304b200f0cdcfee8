package dev.sisa.core.policy;

import dev.sisa.core.failure.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * The rule by which an erasure is due. All count in UTC from the very moment of receipt, so that every machine agrees.
 *
 * <p>Written {@code gdpr}, {@code ccpa}, or as an own period such as {@code P30D}.
 */
public sealed interface Regulation {

    /**
     * One calendar month: of 31 January, the last day of February.
     *
     * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679, Article 12(3)</a>
     */
    record Gdpr() implements Regulation {}

    /**
     * 45 days.
     *
     * @see "California Civil Code, section 1798.130(a)(2)"
     */
    record Ccpa() implements Regulation {}

    /**
     * A custom period, for another law or a contract that promises more.
     *
     * @param period of a day to ten years; months are calendar months and come before days
     */
    record Own(Period period) implements Regulation {

        private static final Period LONGEST = Period.ofYears(10);

        public Own {
            if (period.isZero()
                    || period.isNegative()
                    || period.toTotalMonths() > LONGEST.toTotalMonths()
                    || LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plus(LONGEST))) {
                throw new InvalidValueException(
                        "an erasure is due after a day at least and ten years at most, not after " + period);
            }
        }
    }

    /** When the erasure of a request is due. */
    default Instant dueAt(Instant received) {
        return received.atZone(ZoneOffset.UTC).plus(period()).toInstant();
    }

    /** The period from receipt to due date. */
    default Period period() {
        return switch (this) {
            case Gdpr _ -> Period.ofMonths(1);
            case Ccpa _ -> Period.ofDays(45);
            case Own own -> own.period();
        };
    }

    /** How it is written; {@link #parse} reads it. */
    default String text() {
        return switch (this) {
            case Gdpr _ -> "gdpr";
            case Ccpa _ -> "ccpa";
            case Own own -> own.period().toString();
        };
    }

    /**
     * The regulation of a text, whose case does not matter.
     *
     * @throws InvalidValueException if it is none
     */
    static Regulation parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "gdpr" -> new Gdpr();
            case "ccpa" -> new Ccpa();
            default -> new Own(parsePeriod(text));
        };
    }

    private static Period parsePeriod(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidValueException(
                    "a regulation is gdpr, ccpa or a period such as P30D, not \"" + text + "\"", e);
        }
    }
}
