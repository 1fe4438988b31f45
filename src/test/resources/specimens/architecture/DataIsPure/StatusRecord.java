// breaks
package dev.stampbook.card;

import org.springframework.http.HttpStatus;

record StatusRecord(HttpStatus status) {}
