"""What is timed. Nothing here is a test: figures are read by people, as ratios measured side by side in one run."""
