/// What happens at the counter.
package dev.stampbook.scan;
