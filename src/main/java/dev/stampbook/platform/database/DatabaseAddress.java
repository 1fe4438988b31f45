package dev.stampbook.platform.database;

/// Where the database is and with which two logins: `user` works in it, `ownerUser` migrates it.
///
/// A test that declares a bean of this type brings its own server, and none is started.
public record DatabaseAddress(
        String url, String user, String password, String ownerUser, String ownerPassword) {

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + " as " + user + "]";
    }
}
