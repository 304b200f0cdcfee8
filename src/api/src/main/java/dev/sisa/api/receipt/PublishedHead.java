package dev.sisa.api.receipt;

import dev.sisa.core.receipt.chain.ChainHead;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The newest receipt of a model, to be published where the operator cannot change it.
 *
 * @param model its name
 * @param sequence number of the receipt; absent if there is none
 * @param digest hexadecimal SHA-256 of the receipt; absent if there is none
 */
public record PublishedHead(String model, OptionalLong sequence, Optional<String> digest) {

    /** The head of a chain, if it has one. */
    public static PublishedHead of(String model, Optional<ChainHead> head) {
        return new PublishedHead(
                model,
                head.map(newest -> OptionalLong.of(newest.sequence())).orElseGet(OptionalLong::empty),
                head.map(ChainHead::digest));
    }
}
