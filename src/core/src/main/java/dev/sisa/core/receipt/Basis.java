package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;

/**
 * The inputs that determine a model's parameters, besides its samples and keys.
 *
 * @param spec hexadecimal SHA-256 of the spec's JSON
 * @param layout the same of the layout in it
 * @param engine fingerprint of the engine
 */
public record Basis(String spec, String layout, String engine) {

    public Basis {
        spec = PrintableText.digest("the digest of a spec", spec);
        layout = PrintableText.digest("the digest of a layout", layout);
        engine = PrintableText.checked("an engine", engine);
    }
}
