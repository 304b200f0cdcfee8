package dev.sisa.core.shard;

import dev.sisa.core.bytes.PrintableText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a stored manifest: the key of its root follows from it. Written {@code <epoch>/<step>/<sha256>}.
 *
 * @param epoch of the run that wrote it
 * @param step the last step that its writer added; 0 of an erasure, a repair or an import, which write one manifest each
 * @param sha256 hexadecimal, of the salted bytes of the root
 */
public record ManifestName(long epoch, int step, String sha256) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})/([0-9]{1,4})/([0-9a-f]{64})");

    public ManifestName {
        sha256 = PrintableText.digest("the name of a manifest", sha256);
    }

    /**
     * A name by its text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ManifestName parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a manifest is named epoch/step/sha256, not \"" + text + "\"");
        }
        return new ManifestName(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)), form.group(3));
    }

    @Override
    public String toString() {
        return epoch + "/" + step + "/" + sha256;
    }
}
