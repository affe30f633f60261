package th.sala.core.setup;

/** How the first person signs in; printed once on the console. */
record SignInHint(String username, String password) {}
