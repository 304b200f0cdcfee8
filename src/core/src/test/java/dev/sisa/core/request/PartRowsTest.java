package dev.sisa.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Stored parts of requests and their milestones in shards, in version 1. */
final class PartRowsTest {

    private static final Instant AT = Instant.ofEpochMilli(1_793_491_200_000L);

    private final MemoryControlStore control = new MemoryControlStore();

    @Test
    void a_part_is_written_and_read() {
        Part part = new Part(
                "r1",
                2,
                AT,
                List.of(7, 0, 3, 12),
                List.of(Outcome.ACCEPTED, Outcome.JOINED, Outcome.ALREADY_ERASED, Outcome.NEVER_SEEN),
                List.of(Bytes.ofHex("01"), Bytes.ofHex("02")),
                new TreeMap<>(Map.of(3, 1, 12, 40)));
        Attributes golden = Attributes.NONE
                .with("t", AT.toEpochMilli())
                .with("positions", "7,0,3,12")
                .with("outcomes", "ajen")
                .with("commitments", "01\n02")
                .with("shards", "3=1,12=40");

        assertThat(PartRows.create(part))
                .isEqualTo(Write.create(Item.first(new ItemKey(Table.CONTROL, "RQ#r1", "PT#000002"), golden)));
        control.commit(Transaction.of(PartRows.create(part)));
        assertThat(new PartRows(control).of("r1")).containsExactly(part);
        assertThat(part.name()).isEqualTo("r1-000002");
        assertThat(Part.requestOf(part.name())).isEqualTo("r1");
        assertThat(Part.numberOf(part.name())).isEqualTo(2);
    }

    @Test
    void a_part_that_touches_nothing_is_written_and_read() {
        Part part = new Part("r1", 1, AT, List.of(), List.of(), List.of(), new TreeMap<>());
        control.commit(Transaction.of(PartRows.create(part)));

        assertThat(new PartRows(control).of("r1")).containsExactly(part);
    }

    @Test
    void a_milestone_of_a_shard_is_written_and_read() {
        ShardMilestone reached = new ShardMilestone(7, 2, AT, 12, new ListDigest(2, "ab".repeat(32)));
        Attributes golden = Attributes.NONE
                .with("t", AT.toEpochMilli())
                .with("epoch", 12)
                .with("destroyed", "ab".repeat(32))
                .with("blobs", 2);
        Item item = ShardMilestones.item("r1", reached);

        assertThat(item).isEqualTo(Item.first(new ItemKey(Table.CONTROL, "RQ#r1", "SH#0007#000002"), golden));
        control.commit(Transaction.of(Write.create(item)));
        assertThat(new ShardMilestones(control).of("r1")).containsExactly(reached);
    }
}
