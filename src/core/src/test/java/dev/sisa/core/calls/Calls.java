package dev.sisa.core.calls;

/**
 * Calls to the stores of a home.
 *
 * @param reads of up to 100 items of the control store
 * @param queries for pages of its items
 * @param transactions of up to 100 writes
 * @param blobs put, opened, listed by the page, or deleted by the call
 */
record Calls(long reads, long queries, long transactions, long blobs) {

    static final Calls NONE = new Calls(0, 0, 0, 0);

    Calls plus(Calls more) {
        return new Calls(
                reads + more.reads, queries + more.queries, transactions + more.transactions, blobs + more.blobs);
    }

    Calls minus(Calls less) {
        return new Calls(
                reads - less.reads, queries - less.queries, transactions - less.transactions, blobs - less.blobs);
    }
}
