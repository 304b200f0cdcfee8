package dev.sisa.core.architecture.planted.receipt.check;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.ControlStore;

/** A check of receipts that asks the home. */
public record PlantedCheck(ControlStore control, BlobStore blobs) {}
