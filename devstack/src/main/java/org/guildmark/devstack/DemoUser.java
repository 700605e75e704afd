package org.guildmark.devstack;

/** People of the development realm on whose behalf the launcher acts; the password is the name. */
enum DemoUser {
    EDITOR("editor"),
    REVIEWER("reviewer"),
    LEARNER("learner"),
    TEACHER("teacher"),
    SCHOOL_ADMIN("school-admin");

    private final String account;

    DemoUser(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }
}
