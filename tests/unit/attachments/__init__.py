"""Attachments: what is kept, what is refused, who reads them."""
