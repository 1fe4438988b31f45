// breaks
package dev.stampbook.card;

class AbstractCard {}
