package dev.stampbook.customer;

public class Payee {}
