package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Keyed;

/** The formats of receipts: new ones are of the last, all are checked. */
public enum ReceiptFormat implements Keyed {
    /** One signature, over the mark and the whole body. */
    ONE("sisa-receipt/1"),
    /** One or more signatures, over the mark and the digest of the body: short enough for every signer. */
    TWO("sisa-receipt/2");

    /** The format of new receipts. */
    public static final ReceiptFormat CURRENT = TWO;

    private final String key;

    ReceiptFormat(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** The signed bytes of a body, behind a mark that no other use of the key has. */
    Bytes signed(ReceiptBody body) {
        return Bytes.ofText(key + "\n"
                + switch (this) {
                    case ONE -> body.text();
                    case TWO -> body.digest();
                });
    }
}
