package dev.sisa.core.point;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which samples belong to a subject: one item {@code SU#<subject hash> / P#<sample hash>} a sample, and {@code TOMB} with
 * {@code t} (milliseconds since 1970) once the subject was forgotten.
 */
public final class Subjects {

    private static final String SAMPLE = "P#";

    private final ControlStore control;

    public Subjects(ControlStore control) {
        this.control = control;
    }

    /** Hashes of a subject's samples, in their order. */
    public List<Bytes> samples(Bytes subject) {
        List<Bytes> samples = new ArrayList<>();
        Pages.forEach(
                control,
                new ItemKey(Table.CONTROL, partition(subject.toHex()), SAMPLE),
                item -> samples.add(Bytes.ofHex(item.key().sort().substring(SAMPLE.length()))));
        return samples;
    }

    /** Whether the subject was forgotten: none of its samples comes in any more. */
    public boolean forgotten(Bytes subject) {
        return control.read(tombstone(subject.toHex())).isPresent();
    }

    /** The item that makes a sample a subject's. */
    public static Item membership(String subject, Bytes sample) {
        return Item.first(membershipKey(subject, sample), Attributes.NONE);
    }

    public static ItemKey membershipKey(String subject, Bytes sample) {
        return new ItemKey(Table.CONTROL, partition(subject), SAMPLE + sample.toHex());
    }

    /** The key of the item that keeps a forgotten subject's samples out. */
    public static ItemKey tombstone(String subject) {
        return new ItemKey(Table.CONTROL, partition(subject), "TOMB");
    }

    /** The item that keeps a forgotten subject's samples out. */
    public static Item tombstone(String subject, Instant since) {
        return Item.first(tombstone(subject), Attributes.NONE.with("t", since.toEpochMilli()));
    }

    private static String partition(String subject) {
        return "SU#" + subject;
    }
}
