package dev.sisa.core.request;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request to forget.
 *
 * @param id 32 hexadecimal digits
 * @param version of its item
 */
public record Request(
        String id, long version, Intake intake, Expansion expansion, Milestones milestones, ReceiptNumbers receipts) {

    public RequestState state() {
        if (expansion.givenUp()) {
            return new RequestState.GivenUp();
        }
        if (!expansion.complete() || milestones.forgottenAt().isEmpty()) {
            return new RequestState.Expanding(expansion.cursor(), expansion.total());
        }
        if (milestones.erasedAt().isEmpty()) {
            return new RequestState.Accepted();
        }
        return milestones.healedAt().isEmpty() ? new RequestState.Erased() : new RequestState.Completed();
    }

    /** The next version after one more part was accepted; the last one makes it forgotten. */
    public Request advanced(int to, Instant now) {
        Expansion further = expansion.advanced(to);
        return new Request(
                id,
                version + 1,
                intake,
                further,
                further.complete() ? milestones.forgotten(now) : milestones,
                receipts);
    }

    /** The first version of a request whose list is to be gone through in several parts. */
    public Request listed(String key) {
        Expansion all = new Expansion(expansion.total(), 0, 0, key);
        return new Request(id, version + 1, intake, all, milestones, receipts);
    }

    /**
     * The next version of a request whose list did not arrive, with this one's list: no part was accepted and no response was
     * sent. Its period counts from when it was first received.
     */
    public Request after(Request lost) {
        return new Request(id, lost.version() + 1, lost.intake(), expansion, milestones, receipts);
    }

    /** The next version with its list destroyed. */
    public Request withoutList() {
        return new Request(id, version + 1, intake, expansion.withoutList(), milestones, receipts);
    }

    /** The next version, erased as a receipt says. */
    public Request erased(Instant now, long receipt) {
        ReceiptNumbers numbers = new ReceiptNumbers(OptionalLong.of(receipt), receipts.addendum());
        return new Request(id, version + 1, intake, expansion, milestones.erased(now), numbers);
    }

    /**
     * The next version of a request that touched no shard, as a receipt says: it erased nothing, so it has nothing to heal and no
     * addendum.
     */
    public Request answered(Instant now, long receipt) {
        Request erased = erased(now, receipt);
        return new Request(
                id, version + 1, intake, expansion, erased.milestones().healed(now), erased.receipts());
    }

    /** When a request that touched no shard was answered; empty of one that touched some, or is not answered yet. */
    public Optional<Instant> answeredAt() {
        return receipts.addendum().isEmpty() ? milestones.healedAt() : Optional.empty();
    }

    /** The next version, healed as an addendum says. */
    public Request healed(Instant now, long addendum) {
        ReceiptNumbers numbers = new ReceiptNumbers(receipts.erasure(), OptionalLong.of(addendum));
        return new Request(id, version + 1, intake, expansion, milestones.healed(now), numbers);
    }
}
