"""timeline turns articles into a validated dataset of dated events, with the evidence for every date."""
