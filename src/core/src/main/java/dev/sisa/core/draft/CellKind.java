package dev.sisa.core.draft;

import dev.sisa.core.schema.DecimalText;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** The kind of a text in a cell, as far as a draft treats columns of such texts in a way of their own. */
enum CellKind {
    EMAIL,

    /** 13 to 19 digits that pass the check of Luhn, with or without blanks or dashes between them. */
    CARD,

    /** A number of a bank account that passes its check (ISO 13616). */
    IBAN,

    /** 7 to 15 digits with the signs of a telephone number: a leading +, or blanks, dashes, slashes, brackets between them. */
    PHONE,

    /** A day, or a day and a time, such as {@code 2024-05-01T12:30:00Z} or {@code 1.5.2024}. */
    DATE,

    /** A number with a sign of a currency or of percent. */
    SIGNED_NUMBER,

    /** A plain number. */
    NUMBER,

    /** A number as other programs write it: {@code (5)}, {@code 5-}, {@code 5d}, {@code 0x1f}, {@code 1'037}, {@code 1 037}. */
    OTHER_NUMBER,

    /** At least eight words. */
    PROSE,

    /** Two to seven words. */
    WORDS,

    OTHER;

    private static final int LONGEST_CODE = 60;
    private static final int PROSE_WORDS = 8;
    private static final int FEWEST_CARD_DIGITS = 13;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEPARATORS = Pattern.compile("[ -]");
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;.]+");
    private static final Pattern CARD_DIGITS = Pattern.compile("[0-9]{13,19}");
    private static final Pattern IBAN_TEXT = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern PHONE_TEXT =
            Pattern.compile("(?=.*[+ ()/-])(?=(?:\\D*[0-9]){7,15}\\D*$)[+(]?[0-9](?:[ ()/.-]{0,2}[0-9])*");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2}([./-])[0-9]{1,2}\\2([0-9]{4}|[0-9]{2}))"
                    + "([T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?([AaPp][Mm]|Z|[+-][0-9]{2}:?[0-9]{2}))?)?");
    private static final Pattern SIGNED = Pattern.compile(
            "[+-]?\\p{Sc} ?[+-]?[0-9][0-9., ]*|[+-]?[0-9][0-9., ]* ?(\\p{Sc}|%)|[A-Z]{3} [0-9][0-9.,]*");

    /** Minus signs beside the hyphen, signs around and behind, letters of types, groups of three, digits of other scripts. */
    private static final Pattern OTHER_NOTATION = Pattern.compile("[+-]?0[xX][0-9A-Fa-f]+"
            + "|\\([0-9]+([.,][0-9]+)?\\)"
            + "|[0-9]+([.,][0-9]+)?-"
            + "|[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?[dDfFlL]"
            + "|[+\u2010-\u2013\u2212-]?[0-9]{1,3}(['\u2019_ \u00A0\u2009\u202F][0-9]{3})+([.,][0-9]+)?"
            + "|[\u2010-\u2013\u2212] ?[0-9]+([.,][0-9]+)?([eE][+\u2212-]?[0-9]+)?"
            + "|[+-]?[\\p{Nd}&&[^0-9]]+([.,\u066B][\\p{Nd}&&[^0-9]]+)?");

    /** The kind of a text that is not missing. */
    static CellKind of(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST_CODE ? words(stripped) : ofShort(stripped);
    }

    private static CellKind ofShort(String text) {
        if (isPlainNumber(text)) {
            return NUMBER;
        }
        if (text.indexOf('@') > 0 && EMAIL_ADDRESS.matcher(text).matches()) {
            return EMAIL;
        }
        if (text.chars().noneMatch(Character::isDigit)) {
            return words(text);
        }
        String code = SEPARATORS.matcher(text).replaceAll("");
        if (CARD_DIGITS.matcher(code).matches() && passesLuhn(code)) {
            return CARD;
        }
        if (IBAN_TEXT.matcher(code).matches() && passesIban(code)) {
            return IBAN;
        }
        if (DAY.matcher(text).matches()) {
            return DATE;
        }
        if (PHONE_TEXT.matcher(text).matches()) {
            return PHONE;
        }
        if (SIGNED.matcher(text).matches()) {
            return SIGNED_NUMBER;
        }
        return DecimalText.isNumber(text)
                ? NUMBER
                : OTHER_NOTATION.matcher(text).matches() ? OTHER_NUMBER : words(text);
    }

    /** Most cells are such: shorter than a card's number, and without the + of a telephone's. */
    private static boolean isPlainNumber(String text) {
        return text.length() < FEWEST_CARD_DIGITS
                && !text.startsWith("+")
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || ".eE+-".indexOf(c) >= 0)
                && DecimalText.isNumber(text);
    }

    private static CellKind words(String text) {
        if (text.chars().noneMatch(Character::isWhitespace)) {
            return OTHER;
        }
        int words = BLANKS.split(text).length;
        return words >= PROSE_WORDS ? PROSE : words > 1 ? WORDS : OTHER;
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum > 0 && sum % 10 == 0;
    }

    private static boolean passesIban(String code) {
        StringBuilder number = new StringBuilder();
        (code.substring(4) + code.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
