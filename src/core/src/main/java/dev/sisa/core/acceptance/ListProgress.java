package dev.sisa.core.acceptance;

import dev.sisa.core.request.Request;

/** How far an expansion went through a request's list. */
sealed interface ListProgress {

    /** To its end. */
    record Complete(Request request) implements ListProgress {}

    /** To a sample whose shard has no room; the request is stored, with what came before. */
    record OutOfRoom(Request request, FullShard shard) implements ListProgress {}

    /** Nowhere: a shard of it has no room, and the request is not stored. */
    record NotBegun(FullShard shard) implements ListProgress {}

    /** Nowhere: its list is not there, or the request was given up. */
    record WithoutList() implements ListProgress {}
}
