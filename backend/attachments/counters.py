"""What is counted of attachments for Prometheus; no patient in it."""

from prometheus_client import Counter

ATTACHMENTS = Counter("tenpoint_attachments_total", "Offered attachments by what became of them", ["state"])
