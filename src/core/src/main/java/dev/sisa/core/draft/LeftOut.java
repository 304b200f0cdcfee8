package dev.sisa.core.draft;

/** The reason why a draft leaves a column out of the features. */
enum LeftOut {
    CHOSEN("left out by --ignore", false),
    CONSTANT("at most one value", false),
    COPY("the same cells as another column", true),
    EMAIL("e-mail addresses, which name persons", true),
    CARD("numbers of cards, which name persons", true),
    IBAN("numbers of bank accounts, which name persons", true),
    PHONE("numbers such as those of telephones, which name persons", true),
    DATE("dates: write a number of days, or a year, in place of each", true),
    THOUSANDS("numbers with points or commas between thousands: take these out of the file", true),
    NOTATION("numbers in a notation that is not read: write each as -1234.5", true),
    UNIQUE("all values differ, so it names rows", true),
    FREE_TEXT("free text or names", true),
    PERSON("names persons, some of them more than once", true),
    PERSONAL("its name says that it names persons, or tells where to find them", true);

    private final String reason;
    private final boolean noted;

    LeftOut(String reason, boolean noted) {
        this.reason = reason;
        this.noted = noted;
    }

    String reason() {
        return reason;
    }

    /** Whether the owner may expect such a column among the features. */
    boolean isNoted() {
        return noted;
    }
}
