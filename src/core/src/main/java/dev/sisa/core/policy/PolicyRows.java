package dev.sisa.core.policy;

import dev.sisa.core.port.AttributeValue;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Retry;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Policies in the control store: item {@code M#model / POLICY} with {@code healcount}, {@code healwindow} (ISO 8601),
 * {@code qualityfloor}, {@code minimumbatch}, {@code mostpending}, {@code labelonly} (0 or 1), {@code quorumfloor} and
 * {@code regulation} (see {@link Regulation}). Without the item the policy is {@link Policy#DEFAULT}.
 */
public final class PolicyRows {

    private final Ports ports;
    private final ControlStore control;

    public PolicyRows(Ports ports) {
        this.ports = ports;
        this.control = ports.control();
    }

    /**
     * The policy as of now.
     *
     * @throws DamagedItemException if it cannot be read
     */
    public Policy read(String model) {
        return policy(model, control.read(key(model)));
    }

    /**
     * Changes the policy; concurrent changes stay.
     *
     * @param change applied to the current policy, again after each concurrent change: it must be idempotent
     * @return the policy after the change
     */
    public Policy replace(String model, UnaryOperator<Policy> change) {
        Retry retry = new Retry(ports, "change the policy of model " + model);
        retry.until(() -> isDone(model, change), () -> retry.commit(changed(model, change)));
        return read(model);
    }

    private boolean isDone(String model, UnaryOperator<Policy> change) {
        Policy now = read(model);
        return change.apply(now).equals(now);
    }

    private Transaction changed(String model, UnaryOperator<Policy> change) {
        Optional<Item> found = control.read(key(model));
        Attributes next = attributes(change.apply(policy(model, found)));
        return Transaction.of(found.map(item -> Write.replace(item.changed(next)))
                .orElseGet(() -> Write.create(Item.first(key(model), next))));
    }

    private static ItemKey key(String model) {
        return new ItemKey(Table.CONTROL, "M#" + model, "POLICY");
    }

    private static Attributes attributes(Policy policy) {
        return Attributes.NONE
                .with("healcount", policy.healing().count())
                .with("healwindow", policy.healing().window().toString())
                .with(
                        "qualityfloor",
                        AttributeValue.Real.rounded(policy.healing().qualityFloor()))
                .with("minimumbatch", policy.healing().minimumBatch())
                .with("mostpending", policy.guards().mostPending())
                .with("labelonly", policy.guards().labelOnly() ? 1 : 0)
                .with("quorumfloor", AttributeValue.Real.rounded(policy.quorumFloor()))
                .with("regulation", policy.regulation().text());
    }

    private static Policy policy(String model, Optional<Item> found) {
        try {
            return found.map(item -> policy(item.attributes())).orElse(Policy.DEFAULT);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new DamagedItemException("the policy of model " + model + " cannot be read", e);
        }
    }

    private static Policy policy(Attributes attributes) {
        HealingWindow healing = new HealingWindow(
                attributes.whole("healcount"),
                Duration.parse(attributes.text("healwindow")),
                attributes.real("qualityfloor"),
                attributes.whole("minimumbatch"));
        Guards guards = new Guards(attributes.whole("mostpending"), attributes.whole("labelonly") != 0);
        return new Policy(
                healing, guards, attributes.real("quorumfloor"), Regulation.parse(attributes.text("regulation")));
    }
}
