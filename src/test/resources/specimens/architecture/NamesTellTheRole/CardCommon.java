// breaks
package dev.stampbook.card;

class CardCommon {}
