"""What a site itself says: its phone numbers, the lines of its protocols, its rhythm for new courses."""
