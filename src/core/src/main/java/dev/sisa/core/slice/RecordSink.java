package dev.sisa.core.slice;

import java.io.IOException;

/** Takes records one after the other. */
public interface RecordSink {

    /**
     * Takes one record.
     *
     * @param record its bytes; the array is used again after the call
     */
    void accept(byte[] record) throws IOException;
}
