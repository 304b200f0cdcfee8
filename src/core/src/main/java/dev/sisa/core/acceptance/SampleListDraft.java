package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Ports;
import dev.sisa.core.request.Request;
import dev.sisa.core.shard.SaltedBlob;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list that one caller makes of a request of several parts when it is first needed, shard by shard, so that few parts touch
 * each. A request is stored before its list: a list that no request names is garbage and never named later, since each has its
 * own salt. Not thread-safe.
 */
final class SampleListDraft {

    private final Ports ports;
    private final PartCommit parts;
    private final Request fresh;
    private final List<RequestedSample> entries;
    private final Map<Bytes, Integer> shards = new HashMap<>();
    private Optional<SampleList> list = Optional.empty();

    /**
     * A list to be made.
     *
     * @param fresh the request, not stored yet
     */
    SampleListDraft(Ports ports, PartCommit parts, Request fresh, List<RequestedSample> entries) {
        this.ports = ports;
        this.parts = parts;
        this.fresh = fresh;
        this.entries = entries;
    }

    /** The first version of the request with this list. */
    Request named() {
        return fresh.listed(made().key());
    }

    private SampleList made() {
        SampleList own = list.orElseGet(this::make);
        list = Optional.of(own);
        return own;
    }

    /** A shard that has no room for all parts that may touch it, if there is one. */
    Optional<FullShard> full() {
        SampleList _ = made();
        return parts.full(shards.values());
    }

    /** Puts the list, if it is the one that a request names. */
    void put(Request stored) {
        list.filter(own -> own.key().equals(stored.expansion().list())).ifPresent(own -> own.put(ports.blobs()));
    }

    private SampleList make() {
        entries.forEach(requestedSample -> shards.put(requestedSample.sample(), parts.shard(requestedSample)));
        List<RequestedSample> ordered = entries.stream()
                .sorted(Comparator.comparing(requestedSample -> shards.getOrDefault(requestedSample.sample(), 0)))
                .toList();
        Bytes salt = Bytes.random(ports.random(), SaltedBlob.SALT);
        return SampleList.of(fresh.intake().model(), fresh.id(), ordered, salt);
    }
}
