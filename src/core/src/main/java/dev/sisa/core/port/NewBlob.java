package dev.sisa.core.port;

/** A blob to be stored: its key has the form of {@link BlobKey#whole}. */
public record NewBlob(String key, BlobContent content) {}
