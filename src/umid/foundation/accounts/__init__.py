"""Who signs in and how: invitations, passkeys and passwords, second factors, sessions, recovery."""
