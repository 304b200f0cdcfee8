"""Writes the Parquet files of ParquetRowsTest and BadParquetTest: pip install pyarrow==26.0.1 numpy, python goldens.py."""
import base64
import datetime as dt
import decimal

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.parquet.encryption as pe

ROWS = 4
KINDS = pa.table({
    "whole": pa.array([-2, None, 0, 2**62], pa.int64()),
    "small": pa.array([0, 1, -128, 127], pa.int8()),
    "byte": pa.array([0, 1, 2, 255], pa.uint8()),
    "unsigned32": pa.array([2**32 - 1, 0, 1, 2], pa.uint32()),
    "unsigned64": pa.array([2**64 - 1, 0, 1, 2], pa.uint64()),
    "double": pa.array([0.1, 3.0, float("nan"), 1e-05], pa.float64()),
    "single": pa.array([np.float32(0.1), np.float32(3), None, np.float32(1e20)], pa.float32()),
    "half": pa.array([np.float16(0.1), np.float16(3), np.float16(2048), np.float16(1e-4)], pa.float16()),
    "decimal": pa.array([decimal.Decimal(t) for t in ("0.50", "12.34", "-1.00", "1000000.00")], pa.decimal128(9, 2)),
    "flag": pa.array([True, False, None, True], pa.bool_()),
    "text": pa.array(['a, "b"; c', None, "é\n", ""], pa.string()),
    "category": pa.array(["x", "y", "x", "z"]).dictionary_encode(),
    "date": pa.array([dt.date(2026, 1, 31)] * ROWS, pa.date32()),
    "time": pa.array([dt.time(1, 2)] * ROWS, pa.time64("us")),
    "local": pa.array([dt.datetime(2026, 1, 31, 12, 30)] * ROWS, pa.timestamp("us")),
    "utc": pa.array([dt.datetime(2026, 1, 31, 12, 30, 1, 500000)] * ROWS, pa.timestamp("ns", tz="UTC")),
    "nothing": pa.nulls(ROWS),
})
for codec in ("snappy", "gzip", "zstd", "none", "brotli"):
    pq.write_table(KINDS, f"{codec}.parquet", compression=codec)

WIDE = decimal.Decimal("-" + "9" * 68 + ".25")
pq.write_table(pa.table({
    "duration": pa.array([dt.timedelta(seconds=-1.5), dt.timedelta(days=1)], pa.duration("us")),
    "millis": pa.array([1, 3_723_004], pa.time32("ms")),
    "nanos": pa.array([1, 86_399_999_999_999], pa.time64("ns")),
    "decimal256": pa.array([WIDE, decimal.Decimal(0)], pa.decimal256(70, 2)),
    "decimal0": pa.array([decimal.Decimal(-7), decimal.Decimal(12345)], pa.decimal128(5, 0)),
    "decimal64": pa.array([decimal.Decimal("-0.01"), decimal.Decimal("1234567890123.45")], pa.decimal128(15, 2)),
    "unsigned64": pa.array([2**63, 2**64 - 1], pa.uint64()),
    "stamp": pa.array([-(2**63) + 1, 2**63 - 1], pa.timestamp("ns")),
}), "extremes.parquet", store_decimal_as_integer=True)

PLAIN = {"a": [1, 2]}
pq.write_table(pa.table({**PLAIN, "list": [[1], [2, 3]]}), "list.parquet")
pq.write_table(pa.table({**PLAIN, "struct": [{"x": 1}, {"x": 2}]}), "struct.parquet")
pq.write_table(pa.table({**PLAIN, "bytes": [b"\x00", b"\xff"]}), "bytes.parquet")
pq.write_table(pa.table([pa.array([1]), pa.array([2])], names=["a", "a"]), "twice.parquet")
pq.write_table(pa.table({}), "columnless.parquet")


class Kms(pe.KmsClient):
    """Keeps keys beside the data, which is enough for a test."""

    def __init__(self, connection):
        super().__init__()

    def wrap_key(self, key, name):
        return base64.b64encode(key)

    def unwrap_key(self, key, name):
        return base64.b64decode(key)


def encrypted(name, plaintext_footer):
    settings = pe.EncryptionConfiguration(
        footer_key="f", column_keys={"c": ["b"]}, plaintext_footer=plaintext_footer)
    properties = pe.CryptoFactory(Kms).file_encryption_properties(pe.KmsConnectionConfig(), settings)
    table = pa.table({**PLAIN, "b": [3, 4]})
    with pq.ParquetWriter(name, table.schema, encryption_properties=properties) as writer:
        writer.write_table(table)


encrypted("encrypted-column.parquet", True)
encrypted("encrypted-file.parquet", False)
