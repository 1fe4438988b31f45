package dev.stampbook.access;

class SignIn {

    Principal principal;
    Thread shutdownHook;
}
