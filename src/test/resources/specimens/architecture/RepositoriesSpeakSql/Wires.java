package dev.stampbook.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

record Wires(JdbcClient jdbc) {}
