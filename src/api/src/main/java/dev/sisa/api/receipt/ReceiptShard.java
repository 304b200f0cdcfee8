package dev.sisa.api.receipt;

/**
 * A shard that a receipt names. For operators, and the auditors to whom they show it.
 *
 * @param sequence number of the receipt
 * @param shard its number, from 0
 * @param name its name in the receipt: a keyed hash, or its number in a receipt of format 1
 */
public record ReceiptShard(long sequence, int shard, String name) {}
