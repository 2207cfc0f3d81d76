"""What the exchange counts for Prometheus; no patient in it."""

from prometheus_client import Counter, Gauge, Histogram

ENTRIES = Counter("tenpoint_entries_total", "Offered entries by what became of them", ["state"])
SYNC_SECONDS = Histogram(
    "tenpoint_sync_seconds", "Time to answer a sync request", buckets=(0.01, 0.03, 0.1, 0.15, 0.3, 1, 3, 10)
)
FEEDS = Gauge("tenpoint_feeds", "Live feeds that are open", multiprocess_mode="livesum")
