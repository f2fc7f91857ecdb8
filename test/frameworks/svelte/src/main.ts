/** Puts the page into its place. */
import { mount } from 'svelte';
import Loan from './Loan.svelte';

mount(Loan, { target: document.getElementById('root')! });
