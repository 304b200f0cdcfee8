package dev.sisa.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Stored requests, in version 1. */
final class RequestRowsTest {

    private static final Instant AT = Instant.ofEpochMilli(1_793_491_200_000L);
    private static final Intake INTAKE = new Intake(
            "credit",
            "acme",
            Bytes.ofHex("0a"),
            AT,
            AT.plusMillis(9),
            "gdpr",
            Bytes.ofHex("5a".repeat(32)),
            List.of(new NamedSubject(Bytes.ofHex("01"), true), new NamedSubject(Bytes.ofHex("02"), true)));
    private static final Request FRESH =
            new Request("r1", 0, INTAKE, new Expansion(7, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE);

    private final MemoryControlStore control = new MemoryControlStore();

    @Test
    void a_request_is_written_and_read() {
        Request request =
                FRESH.advanced(7, AT.plusMillis(1)).erased(AT.plusMillis(2), 4).healed(AT.plusMillis(3), 5);
        Attributes golden = Attributes.NONE
                .with("m", "credit")
                .with("tenant", "acme")
                .with("payload", "0a")
                .with("reg", "gdpr")
                .with("shk", "5a".repeat(32))
                .with("subjects", "01\n02")
                .with("rcvd", AT.toEpochMilli())
                .with("due", AT.toEpochMilli() + 9)
                .with("total", 7)
                .with("cursor", 7)
                .with("parts", 1)
                .with("list", "")
                .with("forgot", AT.toEpochMilli() + 1)
                .with("erased", AT.toEpochMilli() + 2)
                .with("healed", AT.toEpochMilli() + 3)
                .with("rc", 4)
                .with("ad", 5);

        assertThat(RequestRows.create(request))
                .isEqualTo(Write.create(new Item(new ItemKey(Table.CONTROL, "RQ#r1", "META"), 3, golden)));
        control.commit(Transaction.of(RequestRows.create(request)));
        assertThat(new RequestRows(control).find("r1")).contains(request);
        assertThat(request.state()).isEqualTo(new RequestState.Completed());
    }

    @Test
    void people_who_were_never_seen_are_told_from_the_others() {
        List<NamedSubject> people = List.of(
                new NamedSubject(Bytes.ofHex("01"), false),
                new NamedSubject(Bytes.ofHex("02"), true),
                new NamedSubject(Bytes.ofHex("03"), false));
        Intake intake =
                new Intake("credit", "acme", Bytes.ofHex("0a"), AT, AT, "gdpr", Bytes.ofHex("5a".repeat(32)), people);
        Request request =
                new Request("r1", 1, intake, new Expansion(0, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE);

        control.commit(Transaction.of(RequestRows.create(request)));

        assertThat(control.items().getFirst().attributes().text("unseen")).isEqualTo("0,2");
        assertThat(control.items().getFirst().attributes().text("subjects")).isEqualTo("01\n02\n03");
        assertThat(new RequestRows(control).find("r1")).contains(request);
    }

    @Test
    void a_request_that_touches_nothing_is_completed_by_its_answer() {
        Request answered = FRESH.advanced(7, AT).answered(AT, 4);

        assertThat(answered.state()).isEqualTo(new RequestState.Completed());
        assertThat(answered.version()).isEqualTo(2);
        assertThat(answered.answeredAt()).contains(AT);
        assertThat(answered.receipts()).isEqualTo(new ReceiptNumbers(OptionalLong.of(4), OptionalLong.empty()));
        assertThat(FRESH.advanced(7, AT).erased(AT, 4).healed(AT, 5).answeredAt())
                .isEmpty();
    }

    @Test
    void states_follow_from_milestones() {
        Request listed = FRESH.listed("requests/m=credit/r1/x.ids");
        assertThat(listed.state()).isEqualTo(new RequestState.Expanding(0, 7));
        assertThat(listed.advanced(3, AT).state()).isEqualTo(new RequestState.Expanding(3, 7));
        assertThat(listed.advanced(3, AT).milestones().forgottenAt()).isEmpty();
        assertThat(listed.advanced(3, AT).advanced(7, AT).state()).isEqualTo(new RequestState.Accepted());
        assertThat(FRESH.advanced(7, AT).erased(AT, 1).state()).isEqualTo(new RequestState.Erased());
        assertThat(FRESH.advanced(7, AT).erased(AT, 1).receipts().erasure()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void a_milestone_is_set_once_and_in_order() {
        Milestones forgotten = Milestones.NONE.forgotten(AT);

        assertThat(forgotten.forgotten(AT.plusSeconds(1))).isEqualTo(forgotten);
        assertThat(forgotten.erased(AT).erased(AT.plusSeconds(1)).erasedAt()).contains(AT);
        assertThatIllegalArgumentException().isThrownBy(() -> Milestones.NONE.erased(AT));
        assertThatIllegalArgumentException().isThrownBy(() -> forgotten.healed(AT));
    }

    @Test
    void open_requests_come_earliest_due_first() {
        for (int i = 0; i < 3; i++) {
            Intake intake = new Intake(
                    "credit",
                    "acme",
                    Bytes.ofHex("0a"),
                    AT,
                    AT.plusMillis(10 - i),
                    "gdpr",
                    Bytes.ofHex("5a".repeat(32)),
                    List.of());
            Request request =
                    new Request("r" + i, 1, intake, new Expansion(0, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE);
            control.commit(Transaction.of(OpenRequests.open(request)));
        }
        OpenRequests open = new OpenRequests(control, "credit");

        assertThat(open.ids()).containsExactly("r2", "r1", "r0");
        assertThat(control.items().getFirst().key())
                .isEqualTo(new ItemKey(Table.CONTROL, "M#credit#OPEN", "001793491200008#r2"));
        control.commit(Transaction.of(OpenRequests.close(
                new Request("r2", 1, due(8), new Expansion(0, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE))));
        assertThat(open.ids()).containsExactly("r1", "r0");
        assertThat(new OpenRequests(control, "credi").ids()).isEmpty();
    }

    @Test
    void what_a_tenant_has_waiting_is_counted_apart_from_others() {
        Request waiting =
                new Request("r1", 1, INTAKE, new Expansion(7, 0, 0, ""), Milestones.NONE, ReceiptNumbers.NONE);
        String tenant = Sha256.of(Bytes.ofText("acme")).toHex();

        assertThat(UnerasedRequests.add(waiting))
                .isEqualTo(Write.create(Item.first(
                        new ItemKey(Table.CONTROL, "M#credit#WAIT", tenant + "#r1"), Attributes.NONE.with("n", 7))));
        control.commit(Transaction.of(UnerasedRequests.add(waiting)));
        UnerasedRequests unerased = new UnerasedRequests(control, "credit");
        assertThat(unerased.samples("acme")).isEqualTo(7);
        assertThat(unerased.samples("acm")).isZero();
        control.commit(Transaction.of(UnerasedRequests.remove(waiting)));
        assertThat(unerased.samples("acme")).isZero();
    }

    private static Intake due(long millis) {
        return new Intake(
                "credit",
                "acme",
                Bytes.ofHex("0a"),
                AT,
                AT.plusMillis(millis),
                "gdpr",
                Bytes.ofHex("5a".repeat(32)),
                List.of());
    }
}
