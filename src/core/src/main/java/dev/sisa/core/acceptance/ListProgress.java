package dev.sisa.core.acceptance;

import dev.sisa.core.request.Request;

/** How far an expansion went through a request's list. */
sealed interface ListProgress {

    /** To its end. */
    record Complete(Request request) implements ListProgress {}

    /** Nowhere: its list is not there, or the request was given up. */
    record WithoutList() implements ListProgress {}
}
