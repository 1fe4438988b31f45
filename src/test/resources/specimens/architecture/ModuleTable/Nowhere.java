// breaks
package dev.stampbook.integration;

class Nowhere {}
