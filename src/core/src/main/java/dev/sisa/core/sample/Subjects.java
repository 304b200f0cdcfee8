package dev.sisa.core.sample;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.store.ItemReads;
import dev.sisa.core.store.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which samples belong to a subject: one item {@code SU#<subject hash> / P#<sample hash>} a sample, and {@code TOMB} once the
 * subject was forgotten, with {@code t} (milliseconds since 1970) and, if no sample of the subject was known then, {@code st} 3, as
 * points have it.
 */
public final class Subjects {

    private static final String SAMPLE = "P#";
    private static final String STATE = "st";
    private static final long NEVER_SEEN = 3;

    private final ControlStore control;

    /**
     * The subject is suppressed: a request named it, so none of its samples is imported any more.
     *
     * @param version of its item
     * @param known whether a sample of the subject had been here by then
     */
    public record SubjectTombstone(long version, Instant since, boolean known) {

        /** The first version. */
        public static SubjectTombstone first(Instant since, boolean known) {
            return new SubjectTombstone(1, since, known);
        }

        /** The next version, of a subject that turned out to have samples here. */
        public SubjectTombstone ofKnown() {
            return new SubjectTombstone(version + 1, since, true);
        }
    }

    public Subjects(ControlStore control) {
        this.control = control;
    }

    /** Hashes of a subject's samples, in their order. */
    public List<Bytes> samples(Bytes subject) {
        List<Bytes> samples = new ArrayList<>();
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, partition(subject.toHex()), SAMPLE),
                item -> samples.add(item.as(
                        "a person's sample",
                        found -> Bytes.ofHex(found.key().sort().substring(SAMPLE.length())))));
        return samples;
    }

    /** The suppression of a subject, if there is one. */
    public Optional<SubjectTombstone> tombstone(Bytes subject) {
        return control.read(tombstone(subject.toHex())).map(item -> item.as("a person", Subjects::parse));
    }

    /**
     * Whether samples of a subject are here, or its tombstone says that they were. A sample that was erased by its own id leaves no
     * trace of whose it was.
     */
    public boolean seen(Bytes subject) {
        return tombstone(subject).filter(SubjectTombstone::known).isPresent() || hasSamples(subject);
    }

    /** Whether samples of a subject are here. */
    public boolean hasSamples(Bytes subject) {
        return Pages.first(control, new ItemKey(Table.CONTROL, partition(subject.toHex()), SAMPLE), _ -> true)
                .isPresent();
    }

    /** Whether the subject is suppressed: none of its samples is imported any more. */
    public boolean forgotten(Bytes subject) {
        return tombstone(subject).isPresent();
    }

    /** The suppressions of subjects, by subject; those that are not suppressed are left out. */
    public Map<Bytes, SubjectTombstone> tombstones(Collection<Bytes> subjects) {
        Map<ItemKey, Item> found = ItemReads.of(
                control,
                subjects.stream().map(subject -> tombstone(subject.toHex())).toList());
        Map<Bytes, SubjectTombstone> tombstones = new LinkedHashMap<>();
        subjects.forEach(subject -> Optional.ofNullable(found.get(tombstone(subject.toHex())))
                .ifPresent(item -> tombstones.put(subject, item.as("a person", Subjects::parse))));
        return tombstones;
    }

    /** The item that assigns a sample to a subject. */
    public static Item membership(String subject, Bytes sample) {
        return Item.first(membershipKey(subject, sample), Attributes.NONE);
    }

    public static ItemKey membershipKey(String subject, Bytes sample) {
        return new ItemKey(Table.CONTROL, partition(subject), SAMPLE + sample.toHex());
    }

    /** The key of the item that suppresses a subject. */
    public static ItemKey tombstone(String subject) {
        return new ItemKey(Table.CONTROL, partition(subject), "TOMB");
    }

    /** The item that suppresses a subject. */
    public static Item item(String subject, SubjectTombstone tombstone) {
        Attributes attributes = Attributes.NONE.with("t", tombstone.since().toEpochMilli());
        return new Item(
                tombstone(subject),
                tombstone.version(),
                tombstone.known() ? attributes : attributes.with(STATE, NEVER_SEEN));
    }

    private static SubjectTombstone parse(Item item) {
        Attributes attributes = item.attributes();
        boolean known = !attributes.has(STATE) || attributes.whole(STATE) != NEVER_SEEN;
        return new SubjectTombstone(item.version(), Instant.ofEpochMilli(attributes.whole("t")), known);
    }

    private static String partition(String subject) {
        return "SU#" + subject;
    }
}
