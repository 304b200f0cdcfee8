package dev.sisa.core.port;

import dev.sisa.core.failure.InvalidValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a run by its epoch, since each lease of a shard takes an epoch of its own. Written {@code credit:7:12}.
 *
 * @param epoch at least 1
 */
public record RunId(String model, int shard, long epoch) {

    private static final Pattern FORM = Pattern.compile("([^:]+):([0-9]{1,9}):([1-9][0-9]{0,17})");

    public RunId {
        if (model.isEmpty() || model.contains(":") || shard < 0 || epoch < 1) {
            throw new InvalidValueException("there is no run " + epoch + " of shard " + shard + " of model " + model);
        }
    }

    /**
     * The run of a name.
     *
     * @throws InvalidValueException if it names none
     */
    public static RunId parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValueException("a run is named MODEL:SHARD:EPOCH, such as credit:7:12, not " + text);
        }
        return new RunId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    @Override
    public String toString() {
        return model + ":" + shard + ":" + epoch;
    }
}
